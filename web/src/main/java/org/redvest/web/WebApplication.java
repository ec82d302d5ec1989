package org.redvest.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The pages as a process of their own, beside the command side and the query side. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(WebConfiguration.class)
public class WebApplication {

    static void main(String[] arguments) {
        SpringApplication.run(WebApplication.class, arguments);
    }
}
