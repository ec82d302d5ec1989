package org.redvest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of an event that says something of the person in clear: it stays in the log, and is shown to nobody
 * once the person is erased (PIPL Art. 47; ADR 27). What is {@link Sealed} needs no mark: its key is gone then.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfPerson {}
