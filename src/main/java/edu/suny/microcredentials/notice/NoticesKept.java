package edu.suny.microcredentials.notice;

import java.util.Map;

/**
 * People are to be told something; within the transaction in which it comes about.
 *
 * @param recipients by the notice's id
 */
public record NoticesKept(Map<Long, String> recipients) {
}
