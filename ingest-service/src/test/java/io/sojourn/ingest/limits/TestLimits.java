package io.sojourn.ingest.limits;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.Converter;

/** Limits for tests without the service. */
public final class TestLimits {
    private TestLimits() {}

    /** The defaults, but for some that are named without their prefix. */
    public static LimitsConfig with(Map<String, String> limits) {
        Map<String, String> properties = limits.entrySet().stream()
                .collect(Collectors.toMap(limit -> "sojourn.limits." + limit.getKey(), Map.Entry::getValue));
        return new SmallRyeConfigBuilder()
                .withMapping(LimitsConfig.class)
                .withConverters(new Converter<?>[] {new MemorySizeConverter(), new DurationConverter()})
                .withSources(new PropertiesConfigSource(properties, "test", 500))
                .build()
                .getConfigMapping(LimitsConfig.class);
    }
}
