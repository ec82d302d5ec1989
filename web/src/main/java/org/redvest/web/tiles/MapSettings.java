package org.redvest.web.tiles;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Datum;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * A map under the points, of a provider that the city has a contract with. Without it, the pages draw a schematic one.
 *
 * @param tiles address of a tile, with {@code {z}}, {@code {x}} and {@code {y}} and, where the provider wants one, {@code {key}};
 *     Web Mercator. For 天地图 {@code https://t0.tianditu.gov.cn/vec_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=vec
 *     &STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}}
 * @param labels the same of a layer of names above it; null where the tiles have them
 * @param key of the contract. Every visitor's browser gets to know it
 * @param attribution whose map it is, as the provider wants it said
 * @param datum in which system the provider draws: {@link Datum#GCJ02} for 高德 and 腾讯
 */
@Validated
@ConfigurationProperties("redvest.map")
record MapSettings(
        @Pattern(regexp = ADDRESS, message = SHAPE) @Nullable String tiles,

        @Pattern(regexp = ADDRESS, message = SHAPE) @Nullable String labels,

        @DefaultValue("") String key,
        @DefaultValue("") String attribution,
        @DefaultValue("WGS84") Datum datum) {

    private static final String ADDRESS = "https?://[^\\s;,'\"]+";
    private static final String SHAPE = "give the address of a tile, as in https://host/{z}/{x}/{y}.png?key={key}";
}
