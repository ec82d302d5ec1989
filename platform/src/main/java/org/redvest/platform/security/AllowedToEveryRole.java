package org.redvest.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation for whoever signed in, in whatever role. */
@AllowedTo({
    Role.CITY_OFFICER,
    Role.DISTRICT_OFFICER,
    Role.ORGANISATION_MANAGER,
    Role.VOLUNTEER,
    Role.AUDITOR,
    Role.INSURER
})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedToEveryRole {}
