package org.loyaltyledger.ground.caller;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.loyaltyledger.api.partner.MemberField;

/** An operation, or all of a resource, that is closed to partners whose registration does not name this field. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NeedsField {
    MemberField value();
}
