package org.redvest.query.platform.projecting;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which other rooms' tables a room's answers read, itself or through those rooms' classes. It is the one place that says
 * so: a test holds the sources to it, and where a projection is set aside, whoever reads its tables refuses.
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reads {

    /** Names of rooms: of packages, without that of the query side. */
    String[] value();
}
