/** What the services' tests share: real servers as test resources, architecture rules, caller tokens. */
@NullMarked
package io.sojourn.testing;

import org.jspecify.annotations.NullMarked;
