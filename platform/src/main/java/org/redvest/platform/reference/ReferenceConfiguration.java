package org.redvest.platform.reference;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds which city's reference data are loaded. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CityProperties.class)
class ReferenceConfiguration {}
