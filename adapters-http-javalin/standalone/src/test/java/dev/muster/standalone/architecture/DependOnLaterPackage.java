package dev.muster.standalone.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Depends on a package that comes later in a list than one's own. */
final class DependOnLaterPackage extends ArchCondition<JavaClass> {

    private final String parent;
    private final List<String> order;

    DependOnLaterPackage(String parent, List<String> order) {
        super("depend on a later package of " + order);
        this.parent = parent;
        this.order = order;
    }

    @Override
    public void check(JavaClass origin, ConditionEvents events) {
        int own = rank(origin);
        if (own < 0) {
            return;
        }
        for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
            boolean later = rank(dependency.getTargetClass()) > own;
            events.add(new SimpleConditionEvent(origin, later, dependency.getDescription()));
        }
    }

    private int rank(JavaClass javaClass) {
        String name = javaClass.getPackageName();
        return name.startsWith(parent + ".") ? order.indexOf(name.substring(parent.length() + 1)) : -1;
    }
}
