#include "CEmbedded.h"

// Swift spends a minute on an array of as many bytes; `#embed` none, in any language that clang compiles.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define EMBEDDED(name) \
  struct embedded_file embedded_##name(void) { \
    return (struct embedded_file){name, sizeof name}; \
  }

static const unsigned char phrases_en[] = {
#embed "../MizanReport/Language/Phrases/en.yaml"
};
EMBEDDED(phrases_en)

static const unsigned char phrases_fr[] = {
#embed "../MizanReport/Language/Phrases/fr.yaml"
};
EMBEDDED(phrases_fr)

static const unsigned char phrases_es[] = {
#embed "../MizanReport/Language/Phrases/es.yaml"
};
EMBEDDED(phrases_es)

static const unsigned char phrases_ar[] = {
#embed "../MizanReport/Language/Phrases/ar.yaml"
};
EMBEDDED(phrases_ar)

static const unsigned char diagnostics_en[] = {
#embed "../MizanReport/Language/Phrases/diagnostics.en.yaml"
};
EMBEDDED(diagnostics_en)

static const unsigned char schema_en[] = {
#embed "../MizanReport/Language/Phrases/schema.en.yaml"
};
EMBEDDED(schema_en)

static const unsigned char columns_en[] = {
#embed "../MizanReport/Language/Phrases/columns.en.yaml"
};
EMBEDDED(columns_en)

static const unsigned char criterion_en[] = {
#embed "../MizanReport/Templates/criterion.en.yaml"
};
EMBEDDED(criterion_en)

static const unsigned char checklist_en[] = {
#embed "../MizanReport/Templates/checklist.en.yaml"
};
EMBEDDED(checklist_en)

static const unsigned char html_yaml[] = {
#embed "../MizanReport/Templates/html.yaml"
};
EMBEDDED(html_yaml)

static const unsigned char report_css[] = {
#embed "../MizanReport/Templates/report.css"
};
EMBEDDED(report_css)

static const unsigned char site_yaml[] = {
#embed "../MizanServer/Templates/site.yaml"
};
EMBEDDED(site_yaml)

static const unsigned char site_css[] = {
#embed "../MizanServer/Templates/site.css"
};
EMBEDDED(site_css)

static const unsigned char site_js[] = {
#embed "../MizanServer/Templates/site.js"
};
EMBEDDED(site_js)

static const unsigned char openapi_json[] = {
#embed "../MizanServer/Templates/openapi.json"
};
EMBEDDED(openapi_json)

static const unsigned char text_lua[] = {
#embed "../MizanCommand/Office/text.lua"
};
EMBEDDED(text_lua)

static const unsigned char tables_lua[] = {
#embed "../MizanCommand/Office/tables.lua"
};
EMBEDDED(tables_lua)

static const unsigned char template_opendocument[] = {
#embed "../MizanCommand/Office/template.opendocument"
};
EMBEDDED(template_opendocument)

static const unsigned char reference_en_docx[] = {
#embed "../MizanCommand/Office/References/reference.en.docx"
};
EMBEDDED(reference_en_docx)

static const unsigned char reference_fr_docx[] = {
#embed "../MizanCommand/Office/References/reference.fr.docx"
};
EMBEDDED(reference_fr_docx)

static const unsigned char reference_es_docx[] = {
#embed "../MizanCommand/Office/References/reference.es.docx"
};
EMBEDDED(reference_es_docx)

static const unsigned char reference_ar_docx[] = {
#embed "../MizanCommand/Office/References/reference.ar.docx"
};
EMBEDDED(reference_ar_docx)

static const unsigned char reference_en_odt[] = {
#embed "../MizanCommand/Office/References/reference.en.odt"
};
EMBEDDED(reference_en_odt)

static const unsigned char reference_fr_odt[] = {
#embed "../MizanCommand/Office/References/reference.fr.odt"
};
EMBEDDED(reference_fr_odt)

static const unsigned char reference_es_odt[] = {
#embed "../MizanCommand/Office/References/reference.es.odt"
};
EMBEDDED(reference_es_odt)

static const unsigned char reference_ar_odt[] = {
#embed "../MizanCommand/Office/References/reference.ar.odt"
};
EMBEDDED(reference_ar_odt)
