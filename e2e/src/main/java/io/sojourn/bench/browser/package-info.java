/** The machine's browser, pictures of what it shows, and how alike they look; for benchmarks and tests. */
@NullMarked
package io.sojourn.bench.browser;

import org.jspecify.annotations.NullMarked;
