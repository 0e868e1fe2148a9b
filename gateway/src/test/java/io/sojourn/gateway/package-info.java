/** Tests of the gateway, between a sign-in provider and services that say what reached them. */
@NullMarked
package io.sojourn.gateway;

import org.jspecify.annotations.NullMarked;
