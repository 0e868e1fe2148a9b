/** What the services' OpenAPI documents have in common: the fields of records are required or nullable as the records say. */
@NullMarked
package io.sojourn.apidocument;

import org.jspecify.annotations.NullMarked;
