package org.folkmoot.testsupport;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Matches sealed types: states, refusals and events. */
final class SealedTypes extends DescribedPredicate<JavaClass> {
    SealedTypes() {
        super("are sealed");
    }

    @Override
    public boolean test(JavaClass type) {
        return type.reflect().isSealed();
    }
}
