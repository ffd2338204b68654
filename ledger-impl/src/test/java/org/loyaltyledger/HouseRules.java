package org.loyaltyledger;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What {@link HouseTest} asks that ArchUnit has no words for. */
final class HouseRules {

    private static final Set<String> FRACTIONS = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    static final DescribedPredicate<JavaClass> BINARY_FRACTION = DescribedPredicate.describe(
            "float or double",
            type -> FRACTIONS.contains(type.getBaseComponentType().getName()));

    static final ArchCondition<JavaClass> NAME_THEIR_ROLES = new ArchCondition<>("name the roles of each operation") {
        @Override
        public void check(JavaClass resource, ConditionEvents events) {
            boolean all = named(resource::isAnnotatedWith);
            resource.getMethods().stream()
                    .filter(HouseRules::isOperation)
                    .filter(operation -> !all && !named(operation::isAnnotatedWith))
                    .forEach(operation -> events.add(
                            SimpleConditionEvent.violated(operation, operation.getFullName() + " names no roles")));
        }
    };

    private HouseRules() {}

    private static boolean isOperation(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    private static boolean named(Predicate<Class<? extends Annotation>> annotated) {
        return List.of(RolesAllowed.class, PermitAll.class, DenyAll.class).stream()
                .anyMatch(annotated);
    }
}
