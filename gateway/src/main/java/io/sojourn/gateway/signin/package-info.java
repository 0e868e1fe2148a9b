/** Who makes a request: console sessions by OpenID Connect, bearer tokens of machines, and how both are challenged. */
@NullMarked
package io.sojourn.gateway.signin;

import org.jspecify.annotations.NullMarked;
