package io.sojourn.summary.engine;

/**
 * What is said about a session (A1).
 *
 * @param title at most {@value BuiltInEngine#TITLE_LENGTH} characters
 * @param tldr one line of at most {@value BuiltInEngine#TLDR_LENGTH} characters
 */
public record Summary(String title, String tldr) {}
