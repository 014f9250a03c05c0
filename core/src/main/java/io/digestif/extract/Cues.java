package io.digestif.extract;

import io.digestif.language.Language;
import io.digestif.language.Phrases;

/**
 * The lists of a language that the engine goes by. What each holds is told at the top of its file.
 */
record Cues(
        Phrases fillers,
        Phrases connectives,
        Phrases coordinators,
        Phrases keptOpenings,
        Phrases negations,
        Phrases hedges,
        Phrases firstPerson,
        Phrases secondPerson,
        Phrases pronouns,
        Phrases articles,
        Phrases dangling,
        Phrases greetings,
        Phrases metatalk,
        Phrases advertising,
        Phrases agreement,
        Phrases questionWords,
        Phrases answers,
        Phrases doubt,
        Phrases unknowing,
        Phrases surprise,
        Phrases stance,
        Phrases finite,
        Phrases nounCues,
        Phrases prepositions,
        Phrases hearsay,
        Phrases announcing,
        Phrases copulas,
        Phrases existence,
        Phrases reporting,
        Phrases addressing,
        Phrases denials,
        Phrases reasons,
        Phrases subordinators,
        Phrases verbCues) {

    static Cues of(Language language) {
        return new Cues(
                new Phrases(language, "fillers"),
                new Phrases(language, "connectives"),
                new Phrases(language, "coordinators"),
                new Phrases(language, "keptopenings"),
                new Phrases(language, "negations"),
                new Phrases(language, "hedges"),
                new Phrases(language, "firstperson"),
                new Phrases(language, "secondperson"),
                new Phrases(language, "pronouns"),
                new Phrases(language, "articles"),
                new Phrases(language, "dangling"),
                new Phrases(language, "greetings"),
                new Phrases(language, "metatalk"),
                new Phrases(language, "advertising"),
                new Phrases(language, "agreement"),
                new Phrases(language, "questionwords"),
                new Phrases(language, "answers"),
                new Phrases(language, "doubt"),
                new Phrases(language, "unknowing"),
                new Phrases(language, "surprise"),
                new Phrases(language, "stance"),
                new Phrases(language, "finite"),
                new Phrases(language, "nouncues"),
                new Phrases(language, "prepositions"),
                new Phrases(language, "hearsay"),
                new Phrases(language, "announcing"),
                new Phrases(language, "copulas"),
                new Phrases(language, "existence"),
                new Phrases(language, "reporting"),
                new Phrases(language, "addressing"),
                new Phrases(language, "denials"),
                new Phrases(language, "reasons"),
                new Phrases(language, "subordinators"),
                new Phrases(language, "verbcues"));
    }
}
