package org.redvest.city;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings in the reference data of the city that is configured; each application imports it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties(CityProperties.class)
public class CityConfiguration {}
