package org.redvest.web.tiles;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Datum;
import org.springframework.stereotype.Component;

/** The map of a provider, for templates: {@code @tiles}. */
@Component("tiles")
public class Tiles {

    private final MapSettings settings;

    Tiles(MapSettings settings) {
        this.settings = settings;
    }

    /** Address of a tile, with {@code {z}}, {@code {x}} and {@code {y}}; null where the city has no map of a provider. */
    public @Nullable String address() {
        return withKey(settings.tiles());
    }

    /** The same of the names above them; null where there are none. */
    public @Nullable String labels() {
        return withKey(settings.labels());
    }

    private @Nullable String withKey(@Nullable String address) {
        return address == null ? null : address.replace("{key}", settings.key());
    }

    /** Whose map it is. */
    public String attribution() {
        return settings.attribution();
    }

    /** In which system points have to be given so that they lie where they belong on it. */
    public Datum datum() {
        return settings.datum();
    }

    /** From where a browser may load its pictures. */
    public List<String> origins() {
        return Stream.of(settings.tiles(), settings.labels())
                .filter(Objects::nonNull)
                .map(address ->
                        URI.create(address.replaceFirst("(?<=[^/:])[/?].*", "")).toString())
                .distinct()
                .toList();
    }
}
