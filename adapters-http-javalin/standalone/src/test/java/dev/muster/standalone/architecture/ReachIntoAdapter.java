package dev.muster.standalone.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Depends on a package below the root package of an adapter that one is no part of. */
final class ReachIntoAdapter extends ArchCondition<JavaClass> {

    private final String adapters;

    ReachIntoAdapter(String adapters) {
        super("depend on an inner package of another's adapter");
        this.adapters = adapters + ".";
    }

    @Override
    public void check(JavaClass origin, ConditionEvents events) {
        for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            boolean reaches = isInner(target) && !adapterOf(target).equals(adapterOf(origin));
            events.add(new SimpleConditionEvent(origin, reaches, dependency.getDescription()));
        }
    }

    private boolean isInner(JavaClass type) {
        return type.getPackageName().startsWith(adapters)
                && type.getPackageName().indexOf('.', adapters.length()) >= 0;
    }

    /** The adapter's name, empty for a class in no adapter. */
    private String adapterOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(adapters) ? name.substring(adapters.length()).split("\\.", 2)[0] : "";
    }
}
