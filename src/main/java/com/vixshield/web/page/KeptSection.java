package com.vixshield.web.page;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultNode;
import io.quarkus.qute.Scope;
import io.quarkus.qute.SectionHelper;
import io.quarkus.qute.SectionHelperFactory;

/**
 * Renders what it encloses once: {@code {#kept by=page.rendered name="tiers"}…{/kept}}. It may only enclose what follows from
 * the model that the {@link RenderedParts} belong to; without any it renders each time.
 */
@EngineConfiguration
public class KeptSection implements SectionHelperFactory<KeptSection.Helper> {

    private static final String BY = "by";
    private static final String NAME = "name";

    @Override
    public List<String> getDefaultAliases() {
        return List.of("kept");
    }

    @Override
    public ParametersInfo getParameters() {
        return ParametersInfo.builder().addParameter(BY).addParameter(NAME).build();
    }

    @Override
    public Scope initializeBlock(Scope outerScope, BlockInfo block) {
        if (block.getLabel().equals(MAIN_BLOCK_NAME)) {
            block.addExpression(BY, block.getParameter(BY));
        }
        return outerScope;
    }

    @Override
    public Helper initialize(SectionInitContext context) {
        return new Helper(context.getExpression(BY), context.getParameter(NAME));
    }

    /** Renders one such section of a template. */
    static final class Helper implements SectionHelper {

        private final Expression by;
        private final String name;

        private Helper(Expression by, String name) {
            this.by = by;
            this.name = name;
        }

        @Override
        public CompletionStage<ResultNode> resolve(SectionResolutionContext context) {
            return context.evaluate(by).thenCompose(
                    owner -> owner instanceof RenderedParts parts ? kept(parts, context) : context.execute());
        }

        private CompletionStage<ResultNode> kept(RenderedParts parts, SectionResolutionContext context) {
            String known = parts.text(name);
            return known == null
                    ? context.execute().thenApply(node -> new TextNode(rendered(parts, node)))
                    : CompletedStage.of(new TextNode(known));
        }

        private String rendered(RenderedParts parts, ResultNode node) {
            StringBuilder text = new StringBuilder();
            node.process(text::append);
            parts.keep(name, text.toString());
            return text.toString();
        }

    }

    /** Writes a text as it is. */
    private static final class TextNode extends ResultNode {

        private final String text;

        private TextNode(String text) {
            this.text = text;
        }

        @Override
        public void process(Consumer<String> consumer) {
            consumer.accept(text);
        }
    }
}
