/** Tables as files (M13): streamed page by page, as lists answer them. */
@NullMarked
package io.sojourn.session.exports;

import org.jspecify.annotations.NullMarked;
