package dev.muster.standalone.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Each package shows at most so many public top-level types to its users. */
final class ShowFewTypes extends ArchCondition<JavaClass> {

    private final int most;
    private final Map<String, TreeSet<String>> shown = new TreeMap<>();

    ShowFewTypes(int most) {
        super("show at most " + most + " public types a package");
        this.most = most;
    }

    @Override
    public void init(Collection<JavaClass> classes) {
        shown.clear();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC)) {
            shown.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                    .add(type.getSimpleName());
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        shown.forEach((name, types) ->
                events.add(new SimpleConditionEvent(List.of(name), types.size() <= most, name + " shows " + types)));
    }
}
