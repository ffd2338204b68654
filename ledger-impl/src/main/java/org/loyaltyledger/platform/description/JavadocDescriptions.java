package org.loyaltyledger.platform.description;

import com.github.therapi.runtimejavadoc.BaseJavadoc;
import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Descriptions from Javadoc, which an annotation processor keeps in the class path when the records are compiled. The
 * text is Markdown: {@code code} becomes a code span, a link the name it points to.
 */
final class JavadocDescriptions {

    private static final ClassValue<ClassJavadoc> KEPT = new ClassValue<>() {
        @Override
        protected ClassJavadoc computeValue(Class<?> type) {
            return RuntimeJavadoc.getJavadoc(type);
        }
    };

    private JavadocDescriptions() {}

    static Optional<String> ofType(Class<?> type) {
        return text(KEPT.get(type));
    }

    static Optional<String> ofComponent(Class<?> type, String component) {
        return param(KEPT.get(type).getRecordComponents(), component);
    }

    static Optional<String> ofConstant(Enum<?> constant) {
        return KEPT.get(constant.getDeclaringClass()).getEnumConstants().stream()
                .filter(described -> described.getName().equals(constant.name()))
                .findFirst()
                .flatMap(JavadocDescriptions::text);
    }

    private static Optional<String> param(List<ParamJavadoc> params, String name) {
        return params.stream()
                .filter(param -> param.getName().equals(name))
                .findFirst()
                .flatMap(param -> text(param.getComment()));
    }

    private static Optional<String> text(BaseJavadoc javadoc) {
        return text(javadoc.getComment());
    }

    private static Optional<String> text(Comment comment) {
        Markdown markdown = new Markdown();
        comment.visit(markdown);
        return Optional.of(markdown.sentence()).filter(text -> !text.isEmpty());
    }

    private static final class Markdown implements CommentVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void commentText(String plain) {
            text.append(plain);
        }

        @Override
        public void inlineLink(Link link) {
            String type = link.getReferencedClassName();
            String name = Optional.ofNullable(link.getReferencedMemberName())
                    .orElseGet(() -> type.substring(type.lastIndexOf('.') + 1));
            text.append('`').append(name).append('`');
        }

        @Override
        public void inlineTag(String name, String value) {
            text.append('`').append(value.strip()).append('`');
        }

        @Override
        public void inlineValue(Value value) {
            text.append('`').append(value.getReferencedMemberName()).append('`');
        }

        /** One line that begins with a capital letter and ends with a full stop. */
        String sentence() {
            String line = text.toString().strip().replaceAll("\\s+", " ");
            if (line.isEmpty()) {
                return line;
            }
            String sentence = line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
            return sentence.matches(".*[.:!?)]") ? sentence : sentence + ".";
        }
    }
}
