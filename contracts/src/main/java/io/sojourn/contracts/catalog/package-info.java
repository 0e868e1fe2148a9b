/** The systems and sources that services know. */
@NullMarked
package io.sojourn.contracts.catalog;

import org.jspecify.annotations.NullMarked;
