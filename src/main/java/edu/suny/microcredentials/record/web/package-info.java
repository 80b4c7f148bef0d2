/** What anybody needs for verifying the governance record. */
package edu.suny.microcredentials.record.web;
