/** Who acts for whom while somebody is away. */
package edu.suny.microcredentials.absence;
