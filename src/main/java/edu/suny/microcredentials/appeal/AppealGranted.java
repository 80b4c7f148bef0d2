package edu.suny.microcredentials.appeal;

/** A rejection was taken back after an appeal; within the transaction of it. */
public record AppealGranted(String number) {
}
