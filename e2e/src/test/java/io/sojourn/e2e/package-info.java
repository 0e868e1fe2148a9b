/** Tests of the whole platform as its users meet it: the packaged services, real servers, a real browser, real SDKs. */
@NullMarked
package io.sojourn.e2e;

import org.jspecify.annotations.NullMarked;
