/** The session service: assembles sessions from events, keeps persons and the catalog, and answers queries. */
@NullMarked
package io.sojourn.session;

import org.jspecify.annotations.NullMarked;
