/** Evidence of need: what analysts make of the market data for a proposal. */
package edu.suny.microcredentials.market;
