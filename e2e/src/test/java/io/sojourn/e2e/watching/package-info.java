/** What somebody does who watches sessions: live, by tabs, by keys, by long transcripts, by links. */
@NullMarked
package io.sojourn.e2e.watching;

import org.jspecify.annotations.NullMarked;
