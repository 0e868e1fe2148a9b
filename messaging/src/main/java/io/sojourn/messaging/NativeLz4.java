package io.sojourn.messaging;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import net.jpountz.lz4.LZ4Factory;

/**
 * Has what collect services publish unpacked by native code. Kafka's client decides with the first record whether it takes the one in Java, which is
 * slower by half, and does so here unless somebody else has loaded the native one before.
 */
@ApplicationScoped
class NativeLz4 {
    /** Before the channels begin to read. */
    void load(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        LZ4Factory.nativeInstance();
    }
}
