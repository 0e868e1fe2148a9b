package io.sojourn.gateway;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Derives the property {@code public-url-is-secure} from the public URL, so that nobody can forget to make cookies secure. */
public class PublicUrlSecurity implements ConfigSourceFactory {
    static final String PROPERTY = "public-url-is-secure";

    private static final String PUBLIC_URL = "SOJOURN_PUBLIC_URL";
    private static final int BELOW_ALL_OTHERS = 1;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        boolean secure = isSecure(context.getValue(PUBLIC_URL).getValue());
        return List.of(new PropertiesConfigSource(
                Map.of(PROPERTY, String.valueOf(secure)), "derived from " + PUBLIC_URL, BELOW_ALL_OTHERS));
    }

    static boolean isSecure(@Nullable String publicUrl) {
        return publicUrl != null && publicUrl.regionMatches(true, 0, "https:", 0, "https:".length());
    }
}
