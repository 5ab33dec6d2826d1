;;; emacs.el --- Judges sop-mode -*- lexical-binding: t; -*-

;; Opens SOP files in Emacs with our mode, and compares keywords with what the program reads.
;; The folder holds "sop-mode.el" and "expected.json" (see textmate.py).

;;; Code:

(require 'json)
(setq byte-compile-error-on-warn t)
(unless (byte-compile-file "sop-mode.el") (kill-emacs 1))
(load (expand-file-name "sop-mode.elc"))

(defvar judge-faces
  '(("keyword" . font-lock-keyword-face) ("comment" . font-lock-comment-face)
    ("item" . font-lock-builtin-face) ("continuation" . font-lock-builtin-face)
    ("note" . font-lock-warning-face)))

(let ((count 0) (faults nil) (coding-system-for-read 'utf-8))
  (dolist (file (append (let ((json-array-type 'list)) (json-read-file "expected.json")) nil))
    (with-temp-buffer
      (setq buffer-file-name (expand-file-name "berkas.sop"))
      (set-auto-mode)
      (unless (eq major-mode 'sop-mode) (push "the mode is another" faults))
      (dolist (line (alist-get 'lines file)) (insert (alist-get 'text line) "\n"))
      (font-lock-ensure)
      (goto-char (point-min))
      (dolist (line (alist-get 'lines file))
        (back-to-indentation)
        (let* ((token (seq-find (lambda (token) (assoc (nth 2 token) judge-faces))
                                (alist-get 'tokens line)))
               (wanted (cdr (assoc (nth 2 token) judge-faces)))
               (face (get-text-property (point) 'face))
               (ours (and (rassq face judge-faces) face)))
          (when wanted (setq count (1+ count)))
          (unless (eq wanted ours)
            (push (format "%s: %s: %s" (alist-get 'path file) (alist-get 'text line) face) faults)))
        (forward-line))
      (set-buffer-modified-p nil)
      (setq buffer-file-name nil)))
  (dolist (fault (reverse faults)) (princ (concat fault "\n")))
  (when (or faults (< count 1000)) (kill-emacs 1))
  (princ (format "agree on %d lines\n" count)))

;;; emacs.el ends here
