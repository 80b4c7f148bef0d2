package edu.suny.microcredentials.earlier;

/**
 * A file of a campus.
 *
 * @param withdraw whether what is not in the file is taken out of the catalogue
 */
public record EarlierUpload(String campus, byte[] file, boolean withdraw) {
}
