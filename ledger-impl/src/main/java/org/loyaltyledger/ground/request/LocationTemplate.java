package org.loyaltyledger.ground.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where what the operation made can be read: a path from the root, perhaps with a query. Its variables are those of the
 * request's path, or else fields of the answer's body. Answers of status 201 and 202 carry it as {@code Location}; where
 * the body lacks a field that is named - nothing was booked - the header is left out.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LocationTemplate {
    String value();
}
