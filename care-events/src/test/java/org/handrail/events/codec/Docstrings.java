package org.handrail.events.codec;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the docstrings of the records say, read from their sources by the JDK's own compiler. */
final class Docstrings {

    private static final Pattern PARAMETER = Pattern.compile("@param\\s+(\\w+)\\s+([^@]*(?:@(?!param)[^@]*)*)");
    private static final Pattern INLINE = Pattern.compile("\\{@(?:code|link|linkplain|literal)\\s+#?([^}]*)}");

    private final Map<String, String> byClass = new HashMap<>();

    private Docstrings() {}

    /** The docstrings of every class under a source folder. */
    static Docstrings under(Path sources) {
        Docstrings docstrings = new Docstrings();
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
        try (Stream<Path> files = Files.walk(sources);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(java));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                docstrings.read(unit, trees);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return docstrings;
    }

    /** What a record is, or null where nothing is said. */
    @Nullable
    String of(Class<?> record) {
        String text = byClass.get(record.getName());
        if (text == null) {
            return null;
        }
        int parameters = text.indexOf("@param");
        return plain(parameters < 0 ? text : text.substring(0, parameters));
    }

    /** What a component of a record is, or null where nothing is said. */
    @Nullable
    String of(Class<?> record, String component) {
        Matcher parameters = PARAMETER.matcher(byClass.getOrDefault(record.getName(), ""));
        while (parameters.find()) {
            if (parameters.group(1).equals(component)) {
                return plain(parameters.group(2));
            }
        }
        return null;
    }

    private static String plain(String docstring) {
        return INLINE.matcher(docstring)
                .replaceAll("$1")
                .replaceAll("(?s)<pre>.*?</pre>|<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private void read(CompilationUnitTree unit, DocTrees trees) {
        String packageName = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        new TreePathScanner<@Nullable Void, String>() {
            @Override
            public @Nullable Void visitClass(ClassTree declared, String outer) {
                String name = outer + declared.getSimpleName();
                TreePath path = getCurrentPath();
                String text = trees.getDocComment(path);
                if (text != null) {
                    byClass.put(name, text);
                }
                return super.visitClass(declared, name + "$");
            }
        }.scan(unit, packageName);
    }
}
