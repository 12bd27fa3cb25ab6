#ifndef CEMBEDDED_H
#define CEMBEDDED_H

/// A file that the program carries: its bytes, which last as long as the program, and how many they are.
struct embedded_file {
  const unsigned char *bytes;
  long count;
};

struct embedded_file embedded_phrases_en(void);
struct embedded_file embedded_phrases_fr(void);
struct embedded_file embedded_phrases_es(void);
struct embedded_file embedded_phrases_ar(void);
struct embedded_file embedded_diagnostics_en(void);
struct embedded_file embedded_schema_en(void);
struct embedded_file embedded_columns_en(void);
struct embedded_file embedded_criterion_en(void);
struct embedded_file embedded_checklist_en(void);
struct embedded_file embedded_html_yaml(void);
struct embedded_file embedded_report_css(void);
struct embedded_file embedded_site_yaml(void);
struct embedded_file embedded_site_css(void);
struct embedded_file embedded_site_js(void);
struct embedded_file embedded_openapi_json(void);
struct embedded_file embedded_text_lua(void);
struct embedded_file embedded_tables_lua(void);
struct embedded_file embedded_template_opendocument(void);
struct embedded_file embedded_reference_en_docx(void);
struct embedded_file embedded_reference_fr_docx(void);
struct embedded_file embedded_reference_es_docx(void);
struct embedded_file embedded_reference_ar_docx(void);
struct embedded_file embedded_reference_en_odt(void);
struct embedded_file embedded_reference_fr_odt(void);
struct embedded_file embedded_reference_es_odt(void);
struct embedded_file embedded_reference_ar_odt(void);

#endif
