#if XLSX
  internal import CXLSXWriter
  internal import MizanReport

  /// Writes a form by libxlsxwriter.
  ///
  /// - SeeAlso: ECMA-376, Office Open XML File Formats.
  struct WorkbookWriter {
    private let form: Form
    private let path: String
    private let scratch: String
    private let sheets: [FormSheet]
    /// The different lists that answers are chosen from.
    private let lists: [[String]]

    /// - Parameters:
    ///   - form: what the file holds.
    ///   - path: where to write it.
    ///   - scratch: a folder for what is written on the way.
    init(_ form: Form, path: String, scratch: String) {
      (self.form, self.path, self.scratch) = (form, path, scratch)
      sheets = form.sheets
      var lists: [[String]] = []
      for case .choice(let choices) in sheets.flatMap(\.rows).flatMap(\.entries)
      where !lists.contains(choices) {
        lists.append(choices)
      }
      self.lists = lists
    }

    /// - Returns: false when the file could not be written.
    func write() -> Bool {
      let written = CText(scratch).lend { folder in
        var options = lxw_workbook_options(
          constant_memory: 0, tmpdir: folder, use_zip64: 0)
        guard let workbook = workbook_new_opt(path, &options) else { return false }
        setProperties(workbook)
        let formats = WorkbookFormats(workbook, isRightToLeft: form.isRightToLeft)
        let isWhole = sheets.allSatisfy { write($0, workbook, formats) } && writeHidden(workbook)
        return workbook_close(workbook) == LXW_NO_ERROR && isWhole
      }
      return written
    }

    /// The title, and a fixed date, so that the same form gives the same bytes.
    private func setProperties(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
      CText(form.title).lend { title in
        var properties = lxw_doc_properties()
        properties.title = title
        properties.created = 315_532_800
        workbook_set_properties(workbook, &properties)
      }
    }

    private func write(
      _ sheet: FormSheet, _ workbook: UnsafeMutablePointer<lxw_workbook>,
      _ formats: WorkbookFormats
    ) -> Bool {
      guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else { return false }
      // A cell that was refused would come back as one that was emptied.
      var isWhole = true
      if form.isRightToLeft { worksheet_right_to_left(worksheet) }
      for (index, width) in Form.widths.enumerated() {
        var options = lxw_row_col_options()
        options.hidden = Form.hiddenColumns.contains(index) ? 1 : 0
        worksheet_set_column_opt(
          worksheet, UInt16(index), UInt16(index), width * 5, nil, &options)
      }
      for (index, head) in sheet.heads.enumerated() {
        worksheet_write_string(
          worksheet, 0, UInt16(index), head,
          Form.hiddenColumns.contains(index) ? formats.mark : formats.head)
      }
      setHeight(worksheet, 0, lines: sheet.headLines)
      for (index, row) in sheet.rows.enumerated() {
        setHeight(worksheet, UInt32(index + 1), lines: row.lines)
        for (column, (cell, entry)) in zip(row.cells, row.entries).enumerated() {
          let (line, position) = (UInt32(index + 1), UInt16(column))
          let isHidden = Form.hiddenColumns.contains(column)
          let format =
            isHidden ? formats.mark : entry == .locked ? formats.locked : formats.input
          let result =
            switch cell {
            case .text(""): worksheet_write_blank(worksheet, line, position, format)
            case .text(let text): worksheet_write_string(worksheet, line, position, text, format)
            case .number(let number):
              worksheet_write_number(worksheet, line, position, number, format)
            }
          if result != LXW_NO_ERROR { isWhole = false }
          validate(entry, worksheet, line, position)
        }
      }
      finish(worksheet, rows: sheet.rows.count)
      return isWhole
    }

    /// Not every program finds the height of wrapped text itself; Excel takes no row above 409 points.
    private func setHeight(
      _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, lines: Int
    ) {
      worksheet_set_row(worksheet, row, min(409, Double(lines) * 15 + 2), nil)
    }

    private func finish(_ worksheet: UnsafeMutablePointer<lxw_worksheet>, rows: Int) {
      worksheet_freeze_panes(worksheet, 1, 1)
      worksheet_repeat_rows(worksheet, 0, 0)
      worksheet_set_landscape(worksheet)
      worksheet_set_paper(worksheet, 9)
      worksheet_fit_to_pages(worksheet, 1, 0)
      // Widths and heights stay free: only what the questions are is locked.
      var protection = lxw_protection()
      protection.format_columns = 1
      protection.format_rows = 1
      worksheet_protect(worksheet, nil, &protection)
    }

    /// The hidden sheet: what the form is, by name, and beside it the lists.
    private func writeHidden(_ workbook: UnsafeMutablePointer<lxw_workbook>) -> Bool {
      guard let worksheet = workbook_add_worksheet(workbook, "_mizan") else { return false }
      for (row, property) in form.properties.enumerated() {
        worksheet_write_string(worksheet, UInt32(row), 0, property.name, nil)
        worksheet_write_string(worksheet, UInt32(row), 1, property.value, nil)
      }
      for (index, list) in lists.enumerated() {
        for (row, text) in list.enumerated() {
          worksheet_write_string(worksheet, UInt32(row), UInt16(clamping: index + 2), text, nil)
        }
      }
      worksheet_hide(worksheet)
      return true
    }

    private func validate(
      _ entry: FormSheet.Entry, _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
      _ column: UInt16
    ) {
      var validation = lxw_data_validation()
      var formula = ""
      switch entry {
      case .locked, .any: return
      case .choice(let choices):
        let name = Form.columnName((lists.firstIndex(of: choices) ?? 0) + 2)
        formula = "=_mizan!$\(name)$1:$\(name)$\(choices.count)"
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      case .number(let range, let isWhole):
        validation.validate = UInt8(
          isWhole ? LXW_VALIDATION_TYPE_INTEGER.rawValue : LXW_VALIDATION_TYPE_DECIMAL.rawValue)
        validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
        validation.minimum_number = range.lowerBound
        validation.maximum_number = range.upperBound
      }
      CText(formula).lend { formula in
        CText(form.refusal.title).lend { title in
          CText(form.refusal.message).lend { message in
            validation.value_formula = formula
            validation.error_title = title
            validation.error_message = message
            worksheet_data_validation_cell(worksheet, row, column, &validation)
          }
        }
      }
    }
  }
#endif
