package org.redvest.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use an operation. An operation with neither this nor {@link OpenToPublic} is closed to everybody. The README
 * shows them all.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {

    /** Roles that may use it for anybody. */
    Role[] value();

    /**
     * Whether volunteers may use it too, for themselves: the operation then asks {@link Caller#requireOwn} before it does
     * anything.
     */
    boolean andOneself() default false;
}
