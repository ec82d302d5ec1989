package org.redvest.web.session;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the pages find what they need.
 *
 * @param keys folder of the key that seals the session ({@code web-session.json}, made at the first start); every process of
 *     {@code web} needs the same
 * @param commands address of the command side; this process's own where null
 * @param queries address of the query side; this process's own where null
 */
@Validated
@ConfigurationProperties("redvest.web")
public record WebSettings(
        @NotNull(message = "set redvest.web.keys to the folder of the key that seals the visitors' sessions") Path keys,

        @Nullable URI commands,
        @Nullable URI queries) {}
