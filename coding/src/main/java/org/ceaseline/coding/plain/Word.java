package org.ceaseline.coding.plain;

import java.util.Set;

/**
 * One word of a sentence.
 *
 * @param start first unit in the report's text
 * @param end unit after the last
 * @param text as it is written
 * @param bare its plain form without the short words before it
 * @param forms its plain form with and without each of them
 * @param opens true where a stop, comma or colon stands before it
 */
record Word(int start, int end, String text, String bare, Set<String> forms, boolean opens) {}
