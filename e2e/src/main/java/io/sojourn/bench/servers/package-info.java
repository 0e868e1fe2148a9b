/** What is measured: a broker, the packaged services and the floor, as processes; and what they use of the machine. */
@NullMarked
package io.sojourn.bench.servers;

import org.jspecify.annotations.NullMarked;
