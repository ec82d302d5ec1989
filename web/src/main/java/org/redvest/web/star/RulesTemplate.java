package org.redvest.web.star;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.star.StarRules;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules of stars of a place, to begin with: a file of data/honours/stars.
 *
 * @param rules what they say
 * @param basis on what they rest there
 */
record RulesTemplate(StarRules rules, String basis) {

    /** The places, as their files are named. */
    static final List<String> PLACES = List.of("national", "fujian", "beijing", "ningbo", "fuqing");

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The rules of a place; null where there is no such file. */
    static @Nullable RulesTemplate of(@Nullable String place) {
        if (place == null || !PLACES.contains(place)) {
            return null;
        }
        try (InputStream file = RulesTemplate.class.getResourceAsStream("/redvest/star-templates/" + place + ".json")) {
            return JSON.readValue(file, RulesTemplate.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
