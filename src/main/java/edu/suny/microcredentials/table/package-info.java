/** Files of rows (CSV) that people make in spreadsheets and send here. */
package edu.suny.microcredentials.table;
