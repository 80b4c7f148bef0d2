/** What the diagram and the form of the market-data review ask. */
package edu.suny.microcredentials.market.process;
