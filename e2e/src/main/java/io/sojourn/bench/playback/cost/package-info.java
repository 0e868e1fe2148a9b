/** What recording costs the page: script time of the main thread without a recorder, with bare rrweb and with ours. */
@NullMarked
package io.sojourn.bench.playback.cost;

import org.jspecify.annotations.NullMarked;
