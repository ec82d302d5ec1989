package org.redvest.platform.reference;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which city this is.
 *
 * @param city name of its divisions file: xiamen, jincheng, zhaoqing or fangchenggang
 */
@ConfigurationProperties("redvest")
public record CityProperties(@DefaultValue("xiamen") String city) {}
