/**
 * The edge to Camunda: its settings, the way of models into it, and what models and users
 * may ask of it. Only this package and the {@code process} packages know the engine.
 */
package edu.suny.microcredentials.engine;
